package runtime_test

import (
	"io"
	"os"
	"testing"

	"inloop/runtime"
)

func BenchmarkFile(b *testing.B) {
	src, _ := os.ReadFile(os.Getenv("BENCHFILE"))
	for i := 0; i < b.N; i++ {
		r := runtime.New(runtime.Options{Args: []string{"x"}, Stdin: os.Stdin, Stdout: io.Discard, Stderr: os.Stderr})
		r.RunSource(string(src), "x.py")
	}
}
