// Command bench runs the programs of scripts/bench under inloop and under
// whatever else is found (CPython, uvloop, Node), interleaved, and prints a
// table of medians, ratios and peak memory. It needs Go alone; what is not
// found has an empty column.
//
//	go run ./cmd/bench [-n RUNS] [NAME...]
package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// engine is one way to run a program.
type engine struct {
	name string
	ext  string   // of the programs it runs
	argv []string // before the file
}

// figures are what the runs of one program under one engine gave.
type figures struct {
	values []float64
	unit   string
	memory []float64 // peak, bytes
	err    string
}

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
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".py")
		if len(only) > 0 && !contains(only, name) {
			continue
		}
		row := make([]figures, len(engines))
		for range n {
			for i, e := range engines {
				if row[i].err == "" {
					row[i].run(e, filepath.Join(dir, name), limit)
				}
			}
		}
		print(name, row)
	}
	return nil
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// find builds inloop and looks for the others.
func find(tmp string) ([]engine, error) {
	bin := filepath.Join(tmp, "inloop")
	build := exec.Command("go", "build", "-o", bin, "./cmd/inloop")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, fmt.Errorf("building inloop: %w", err)
	}
	engines := []engine{{"inloop", ".py", []string{bin}}}
	if py := python("import sys; assert sys.version_info >= (3, 13)"); py != "" {
		engines = append(engines, engine{"cpython", ".py", []string{py}})
	} else if py := python("import sys; assert sys.version_info >= (3, 11)"); py != "" {
		engines = append(engines, engine{"cpython", ".py", []string{py}})
	}
	if py := python("import uvloop"); py != "" {
		start := "import sys, asyncio, uvloop, runpy; asyncio.set_event_loop_policy(uvloop.EventLoopPolicy()); " +
			"sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
		engines = append(engines, engine{"uvloop", ".py", []string{py, "-c", start}})
	}
	if node, err := exec.LookPath("node"); err == nil {
		engines = append(engines, engine{"node", ".js", []string{node}})
	}
	return engines, nil
}

// python finds an interpreter that can do what the test says, on PATH or under
// pyenv, the newest first.
func python(test string) string {
	home, _ := os.UserHomeDir()
	under, _ := filepath.Glob(filepath.Join(home, ".pyenv", "versions", "3.*", "bin", "python3"))
	sort.Sort(sort.Reverse(sort.StringSlice(under)))
	for _, p := range append([]string{"python3.13", "python3"}, under...) {
		if exec.Command(p, "-c", test).Run() == nil {
			return p
		}
	}
	return ""
}

// run runs the program once and keeps its figure: the last line it prints, or
// the time of the whole process for one that prints none.
func (f *figures) run(e engine, base string, limit time.Duration) {
	file := base + e.ext
	if _, err := os.Stat(file); err != nil {
		f.err = "-"
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, e.argv[0], append(e.argv[1:], file)...)
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	start := time.Now()
	if err := cmd.Run(); err != nil {
		f.err = "failed"
		if ctx.Err() != nil {
			f.err = "timeout"
		}
		return
	}
	wall := time.Since(start)
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	value, unit, ok := strings.Cut(lines[len(lines)-1], " ")
	v, err := strconv.ParseFloat(value, 64)
	if !ok || err != nil {
		v, unit = float64(wall.Microseconds())/1000, "ms"
	}
	f.values = append(f.values, v)
	f.unit = unit
	if u, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
		f.memory = append(f.memory, float64(u.Maxrss)*1024)
	}
}

func median(v []float64) float64 {
	s := append([]float64(nil), v...)
	sort.Float64s(s)
	return s[len(s)/2]
}

func header(engines []engine) {
	fmt.Printf("%-18s %-12s", "program", "unit")
	for _, e := range engines {
		fmt.Printf(" %12s", e.name)
	}
	for _, e := range engines[1:] {
		fmt.Printf(" %9s", e.name+"/")
	}
	fmt.Printf("   peak MB\n")
}

// print shows a row: medians, how many times slower each other engine is, and
// the peak memory of each.
func print(name string, row []figures) {
	unit := row[0].unit
	fmt.Printf("%-18s %-12s", name, unit)
	for _, f := range row {
		if f.err != "" {
			fmt.Printf(" %12s", f.err)
			continue
		}
		fmt.Printf(" %12.1f", median(f.values))
	}
	for _, f := range row[1:] {
		if f.err != "" || row[0].err != "" {
			fmt.Printf(" %9s", "")
			continue
		}
		fmt.Printf(" %8.2fx", median(f.values)/median(row[0].values))
	}
	fmt.Print("  ")
	for _, f := range row {
		if f.err == "" && len(f.memory) > 0 {
			fmt.Printf(" %.0f", median(f.memory)/1e6)
		}
	}
	fmt.Println()
}
