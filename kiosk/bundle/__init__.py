"""The format in which content reaches a kiosk: the only thing both wings know."""
