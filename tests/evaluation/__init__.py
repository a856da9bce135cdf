"""How good suggestions are against what people marked: any folder of brat attributions, as a table."""
