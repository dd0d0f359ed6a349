"""The forecaster: figures as known on a day in, joint futures and base rates out. Touches no files."""
