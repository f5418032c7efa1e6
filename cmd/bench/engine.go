package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
)

// engine is one way to run a program.
type engine struct {
	name   string
	ext    string   // of the programs it runs
	argv   []string // before the file
	prompt []string // its prompt's command, if it has one like ours
}

// find builds inloop and looks for the others.
func find(tmp string) ([]engine, error) {
	bin := filepath.Join(tmp, "inloop")
	build := exec.Command("go", "build", "-o", bin, "./cmd/inloop")
	build.Env = append(os.Environ(), "CGO_ENABLED=0") // a static binary, which starts sooner
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return nil, fmt.Errorf("building inloop: %w", err)
	}
	engines := []engine{{"inloop", ".py", []string{bin}, []string{bin}}}
	if py := python("import sys; assert sys.version_info >= (3, 13)"); py != "" {
		engines = append(engines, engine{"cpython", ".py", []string{py}, []string{py, "-m", "asyncio"}})
	} else if py := python("import sys; assert sys.version_info >= (3, 11)"); py != "" {
		engines = append(engines, engine{"cpython", ".py", []string{py}, []string{py, "-m", "asyncio"}})
	}
	if py := python("import uvloop"); py != "" {
		start := "import sys, asyncio, uvloop, runpy; asyncio.set_event_loop_policy(uvloop.EventLoopPolicy()); " +
			"sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name='__main__')"
		engines = append(engines, engine{"uvloop", ".py", []string{py, "-c", start}, nil})
	}
	if node, err := exec.LookPath("node"); err == nil {
		engines = append(engines, engine{"node", ".js", []string{node}, nil})
	}
	return engines, nil
}

// python finds an interpreter that can do what the test says: on PATH, under
// pyenv (the newest first), or the system's own, for which distributions
// package uvloop.
func python(test string) string {
	home, _ := os.UserHomeDir()
	under, _ := filepath.Glob(filepath.Join(home, ".pyenv", "versions", "3.*", "bin", "python3"))
	sort.Sort(sort.Reverse(sort.StringSlice(under)))
	for _, p := range append(append([]string{"python3.13", "python3"}, under...), "/usr/bin/python3") {
		if exec.Command(p, "-c", test).Run() == nil {
			return p
		}
	}
	return ""
}
