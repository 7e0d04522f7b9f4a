"""Who said what, as the sentences show it: source, cue and content."""
