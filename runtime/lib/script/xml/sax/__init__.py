"""Escaping of text for XML, in saxutils."""
