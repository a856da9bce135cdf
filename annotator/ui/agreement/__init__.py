"""The agreement workspace: how far the coders agree, every mark opening its cases."""
