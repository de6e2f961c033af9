"""Each block of a page as a widget that knows its height and where it may be cut."""
