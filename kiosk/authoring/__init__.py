"""From `content/` and `translations/` to bundles; every rule is checked on the way.

Nothing is imported here: a start of the kiosk from a checkout asks :mod:`.freshness` alone.
"""
