"""Who the sources are: people and organisations, their parties, and whom they aim at."""
