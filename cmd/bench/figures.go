package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// figures are what the runs of one program under one engine gave.
type figures struct {
	values []float64
	unit   string
	memory []float64 // peak, bytes
	err    string
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
