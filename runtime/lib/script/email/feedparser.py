"""Parsing of messages that come bit by bit."""

from .parser import BytesFeedParser, FeedParser

__all__ = ["FeedParser", "BytesFeedParser"]
