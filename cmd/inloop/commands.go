package main

import (
	"fmt"
	"strings"
	"time"

	"inloop/repl"
	"inloop/runtime"
)

// The ":" commands that ask the runtime. Those about the session itself belong
// to package repl.

// told makes a command of a question whose answer is printed.
func told(name, args, doc string, take repl.Taken, ask func(args string) (string, error)) repl.Command {
	return repl.Command{Name: name, Args: args, Doc: doc, Take: take, Run: func(s *repl.Session, a string) error {
		text, err := ask(a)
		if err == nil {
			s.Print(text)
		}
		return err
	}}
}

// looks is told for a command that is about the loop.
func looks(name, args, doc string, take repl.Taken, ask func(args string) (string, error)) repl.Command {
	c := told(name, args, doc, take, ask)
	c.Loop = true
	return c
}

// plain is a question without arguments.
func plain(f func() (string, error)) func(string) (string, error) {
	return func(string) (string, error) { return f() }
}

// named is a question about a name.
func named(f func(string) (string, error)) func(string) (string, error) {
	return func(name string) (string, error) {
		if name == "" {
			return "", fmt.Errorf("of what? a name is missing")
		}
		return f(name)
	}
}

func commands(s *runtime.Session) []repl.Command {
	return []repl.Command{
		looks("ps", "", "list the tasks", repl.TakesNothing, plain(s.Ps)),
		looks("tree", "", "show who awaits whom", repl.TakesNothing, plain(s.Tree)),
		looks("where", "TASK", "show a task's stack", repl.TakesTask, named(s.WhereIs)),
		looks("clock", "[real|virtual|×N|pause|resume|next|+30s]", "show or change the loop's clock", repl.TakesNothing, s.Clock),
		told("dis", "NAME", "show a function's instructions and the expr programs in them", repl.TakesCode, named(s.Dis)),
		told("doc", "NAME", "show a name's signature and docstring", repl.TakesCode, named(s.Doc)),
		told("type", "NAME", "show the type of a name's value", repl.TakesCode, named(s.TypeOf)),
		looks("watch", "[EXPR|off]", "show an expression whenever it changes", repl.TakesCode, s.Watch),
		told("table", "[EXPR]", "show a list of like dicts as a table", repl.TakesCode, s.Table),
		looks("mark", "on|off", "put names before the lines of background tasks", repl.TakesNothing, s.Mark),
		{Name: "cancel", Loop: true, Args: "TASK...", Take: repl.TakesTask, Doc: "cancel tasks", Run: func(_ *repl.Session, args string) error {
			return s.CancelTasks(strings.Fields(args))
		}},
		{Name: "reset", Doc: "forget every name that was defined", Run: func(*repl.Session, string) error { return s.Reset() }},
		{Name: "time", Args: "CODE", Take: repl.TakesCode, Doc: "run CODE and say how long it took", Run: func(r *repl.Session, code string) error {
			start := time.Now()
			r.Submit(code)
			r.Print(fmt.Sprintf("took %v\n", time.Since(start).Round(time.Microsecond)))
			return nil
		}},
	}
}
