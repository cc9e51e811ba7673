"""From clean text to resolutions and their paragraphs."""
