"""One module per format, each with ``read(path)``: what the file holds, as ``Raw``; and one registry of them."""
