"""A tracker of what United Nations resolutions oblige whom to deliver, and when."""

__version__ = "0.1.0"
