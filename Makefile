# Two commands are all a newcomer needs: `make site` and `make test`.
# They install what Debian packages are missing, and say so before they do.

# One static file of at most 18 MB: small code costs templates about a twentieth of their speed,
# equal functions are stored once, and nothing here is ever unwound.
SWIFT_BUILD = swift build -c release --product sitegen -Xswiftc -static-executable \
  -Xswiftc -Osize -Xlinker --icf=all -Xlinker --no-eh-frame-hdr
PROGRAM     = .build/release/sitegen

.PHONY: site test program lint format bench dist clean

## site: builds the program, then the site of this folder, into public/
site: program
	@$(PROGRAM) build
	@scripts/say-where public

## test: everything that CI runs
test:
	@scripts/need build test site
	@scripts/test

## program: the program as one fully static file
program:
	@scripts/need build
	@scripts/build-release $(SWIFT_BUILD)

## lint: formatting and house rules only
lint:
	@scripts/lint

## format: puts every Swift file into the project's form
format:
	@swift format --in-place --recursive Package.swift Sources Tests Benchmarks

## bench: prints the ratios that the project holds itself to
bench: program
	@scripts/bench

## dist: the program with its guide and licence, as .tar.gz and .deb, in dist/
dist: program
	@scripts/dist

clean:
	@rm -rf .build dist public .sitegen
