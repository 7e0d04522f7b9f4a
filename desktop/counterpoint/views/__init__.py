"""The window: everything that is Qt."""

from counterpoint.views.immortal import keep_constants

keep_constants()
