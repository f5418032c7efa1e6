package runtime_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Imports run one way. Each package may import, of this module, only what its
// row says; a few outside packages may be imported in one place only.

var arrows = map[string]string{
	"cmd/bench":       "",
	"cmd/inloop":      "runtime runtime/loop repl",
	"repl":            "",
	"runtime":         "runtime/asyncio runtime/lib runtime/machine runtime/compile runtime/object runtime/observe runtime/loop runtime/syntax",
	"runtime/asyncio": "runtime/lib runtime/machine runtime/compile runtime/object runtime/loop",
	"runtime/lib":     "runtime/machine runtime/compile runtime/object runtime/loop runtime/syntax runtime/libm runtime/lib/sre",
	"runtime/lib/sre": "runtime/object",
	"runtime/machine": "runtime/compile runtime/object runtime/syntax",
	"runtime/compile": "runtime/object runtime/syntax",
	"runtime/object":  "runtime/libm",
	"runtime/observe": "runtime/loop",
	"runtime/loop":    "",
	"runtime/syntax":  "",
	"runtime/libm":    "",
}

// doors are outside packages that come in by one package only.
var doors = map[string]string{
	"github.com/chzyer/readline": "repl",
	"github.com/fatih/color":     "repl",
	"github.com/expr-lang/expr":  "runtime/compile",
}

func TestImportArrows(t *testing.T) {
	seen := map[string]bool{}
	walkSources(t, func(dir, file string, imports []string) {
		seen[dir] = true
		allowed, known := arrows[dir]
		if !known {
			t.Errorf("%s: the package has no row in the table of arrows", dir)
			return
		}
		for _, path := range imports {
			if rest, ours := strings.CutPrefix(path, "inloop/"); ours && !hasWord(allowed, rest) {
				t.Errorf("%s imports %s against the arrows", file, path)
			}
			for door, room := range doors {
				if (path == door || strings.HasPrefix(path, door+"/")) && dir != room {
					t.Errorf("%s imports %s, which only %s may", file, path, room)
				}
			}
		}
	})
	for dir := range arrows {
		if !seen[dir] {
			t.Errorf("%s is in the table and not in the tree", dir)
		}
	}
}

func hasWord(list, word string) bool {
	for _, w := range strings.Fields(list) {
		if w == word {
			return true
		}
	}
	return false
}

// walkSources calls f for every Go file that is not a test.
func walkSources(t *testing.T, f func(dir, file string, imports []string)) {
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name != ".." && (strings.HasPrefix(name, ".") || name == "testdata") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		src, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		tree, err := parser.ParseFile(token.NewFileSet(), path, src, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var imports []string
		for _, i := range tree.Imports {
			p, _ := strconv.Unquote(i.Path.Value)
			imports = append(imports, p)
		}
		rel, _ := filepath.Rel(root, path)
		f(filepath.ToSlash(filepath.Dir(rel)), filepath.ToSlash(rel), imports)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
