"""What is suggested for the article in hand: which ones are open, how they are drawn, and the keys that decide."""
