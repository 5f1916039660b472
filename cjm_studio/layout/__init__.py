"""Kernels: where things stand on the grid."""
