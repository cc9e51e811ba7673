"""Notices and report skeletons: plain records in, text, HTML, Markdown and Word out."""
