"""The subcommands of ``kiosk``, apart by whom they are for."""
