"""XML: the element trees of xml.etree, and escaping in xml.sax.saxutils."""

__all__ = ["etree"]
