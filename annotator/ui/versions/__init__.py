"""Versions of an article: other papers' and corrected ones, side by side; and bringing a new one."""
