package repl

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// The prompt knows nothing of the runtime, keys come through one file, and
// colours are made in one.
func TestImports(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	only := map[string]string{
		"github.com/chzyer/readline": "terminal.go",
		"github.com/fatih/color":     "printer.go",
	}
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range tree.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if home, ok := only[path]; ok && home != file {
				t.Errorf("%s imports %s, which is for %s", file, path, home)
			}
			if strings.HasPrefix(path, "inloop") {
				t.Errorf("%s imports %s", file, path)
			}
		}
	}
}
