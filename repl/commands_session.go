package repl

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// ownCommands are the commands about the session itself: its blocks, its
// files, and leaving.
func ownCommands() []Command {
	return []Command{
		{Name: "help", Args: "[NAME]", Take: TakesCommand, Doc: "list the commands, or say what one does", Run: helpCommand},
		{Name: "quit", Args: "", Doc: "leave", Run: func(s *Session, _ string) error { s.Leave(0); return nil }},
		{Name: "edit", Args: "[N]", Doc: "edit the last block, or the N-th last, in $EDITOR", Run: editCommand},
		{Name: "history", Args: "[N]", Doc: "show the last N blocks (20)", Run: historyCommand},
		{Name: "more", Doc: "show the last result whole", Run: moreCommand},
		{Name: "load", Args: "FILE", Take: TakesFile, Doc: "put a file's text into the prompt", Run: loadCommand},
		{Name: "run", Args: "FILE", Take: TakesFile, Doc: "run a file in this session", Run: runCommand},
		{Name: "save", Args: "FILE", Take: TakesFile, Doc: "write this session as a script that CPython runs", Run: saveCommand},
	}
}

var errNoFile = errors.New("which file?")

func editCommand(s *Session, args string) error {
	back := 1
	if args != "" {
		n, err := strconv.Atoi(args)
		if err != nil || n < 1 {
			return fmt.Errorf("%s is no number of blocks", args)
		}
		back = n
	}
	text := ""
	for i := len(s.history.entries) - 1; i >= 0; i-- {
		if isCommand(s.history.entries[i]) {
			continue
		}
		if back--; back == 0 {
			text = s.history.entries[i]
			break
		}
	}
	edited, err := editText(s.term, s.Screen, text)
	if err != nil {
		return err
	}
	s.Draft(edited)
	return nil
}

func historyCommand(s *Session, args string) error {
	n := 20
	if args != "" {
		var err error
		if n, err = strconv.Atoi(args); err != nil || n < 1 {
			return fmt.Errorf("%s is no number of blocks", args)
		}
	}
	entries := s.history.entries
	first := max(0, len(entries)-n)
	var b strings.Builder
	for i, entry := range entries[first:] {
		number := fmt.Sprintf("%5d  ", first+i+1)
		b.WriteString(s.Printer.Hint(number))
		b.WriteString(strings.ReplaceAll(entry, "\n", "\n"+strings.Repeat(" ", len(number))) + "\n")
	}
	s.Print(b.String())
	return nil
}

func readSource(path string) (string, error) {
	if path == "" {
		return "", errNoFile
	}
	source, err := os.ReadFile(expandHome(path))
	if err != nil {
		return "", err
	}
	return string(source), nil
}

// expandHome lets a path begin with "~/", as shells do.
func expandHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return path
}

func loadCommand(s *Session, args string) error {
	source, err := readSource(args)
	if err != nil {
		return err
	}
	s.Draft(strings.TrimRight(cleanPaste([]byte(source)), "\n"))
	return nil
}

func runCommand(s *Session, args string) error {
	source, err := readSource(args)
	if err != nil {
		return err
	}
	s.SubmitFile(expandHome(args), source)
	return nil
}

func saveCommand(s *Session, args string) error {
	if args == "" {
		return errNoFile
	}
	text := ""
	if r, ok := s.Runtime.(Scripter); ok {
		var err error
		if text, err = r.Script(s.good); err != nil {
			return err
		}
	} else {
		for _, block := range s.good {
			text += block.Source + "\n"
		}
	}
	path := expandHome(args)
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	if err := firstError(err, f.Close()); err != nil {
		return err
	}
	s.Print(count(len(s.good), "block") + " written to " + path + "\n")
	return nil
}
