.PHONY: setup run test check bench
ARGS ?=
setup run test check bench:
	./dev $@ $(ARGS)
