"""Notices and report skeletons: data in, documents out."""
