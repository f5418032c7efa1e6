// Command bench runs the programs of scripts/bench under inloop and under
// whatever else is found (CPython, uvloop, Node), interleaved, and prints a
// table of medians, ratios and peak memory. It needs Go alone; what is not
// found has an empty column. Two rows are no programs but sessions at a prompt,
// on a pseudo-terminal: first_prompt and key_echo.
//
//	go run ./cmd/bench [-n RUNS] [NAME...]
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	n := flag.Int("n", 5, "runs of each program")
	limit := flag.Duration("timeout", 2*time.Minute, "bound on one run")
	flag.Parse()
	if err := bench(*n, *limit, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(n int, limit time.Duration, only []string) error {
	dir := filepath.Join("scripts", "bench")
	files, _ := filepath.Glob(filepath.Join(dir, "*.py"))
	if len(files) == 0 {
		return fmt.Errorf("no programs in %s: run it from the repository's folder", dir)
	}
	tmp, err := os.MkdirTemp("", "inloop-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tmp)
	engines, err := find(tmp)
	if err != nil {
		return err
	}
	header(engines)
	measure := func(name string, run func(*figures, engine)) {
		if len(only) > 0 && !slices.Contains(only, name) {
			return
		}
		row := make([]figures, len(engines))
		for range n {
			for i, e := range engines {
				if row[i].err == "" {
					run(&row[i], e)
				}
			}
		}
		print(name, row)
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".py")
		measure(name, func(x *figures, e engine) { x.run(e, filepath.Join(dir, name), limit) })
	}
	measure("first_prompt", func(x *figures, e engine) { x.atPrompt(e, limit, firstPrompt) })
	measure("key_echo", func(x *figures, e engine) { x.atPrompt(e, limit, keyEcho) })
	return nil
}
