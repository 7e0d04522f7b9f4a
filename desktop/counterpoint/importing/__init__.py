"""Files become drafts of articles: detect, decode, read, clean, find the metadata."""
