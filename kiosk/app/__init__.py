"""The composition root: everything is built here and handed to what needs it."""
