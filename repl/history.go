package repl

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// history keeps the blocks that were typed, in a file that several sessions
// may append to at once.
//
// The file has one block a line: a line break in the block is written "\n", a
// backslash "\\". Each block is added with one write under a lock, so that
// blocks of two sessions never mix.
type history struct {
	path    string   // "" when nothing is kept beyond the session
	entries []string // all blocks known, oldest first
	session []string // those of this session
	unsaved []string // those that could not be written yet
}

const (
	// maxHistory is how many blocks are remembered. The file is cut down to
	// them when it has grown to twice as many.
	maxHistory = 10_000
	// maxEntry is the longest block that is remembered.
	maxEntry = 256 << 10
)

// historyPath is where blocks are kept unless the user says otherwise; "-" is
// nowhere.
func historyPath(getenv func(string) string) string {
	if path := getenv("INLOOP_HISTORY"); path != "" {
		return path
	}
	if dir := getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "inloop", "history")
	}
	if home := getenv("HOME"); home != "" {
		return filepath.Join(home, ".local", "state", "inloop", "history")
	}
	return ""
}

// openHistory reads the file. An error says why nothing will be kept; the
// history works without a file all the same.
func openHistory(path string) (*history, error) {
	h := &history{}
	if path == "" {
		return h, nil
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return h, fmt.Errorf("%s is a folder", path)
	case err == nil && !info.Mode().IsRegular():
		return h, nil // /dev/null, for one
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return h, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return h, err
	}
	h.path = path
	err = h.locked(func(f *os.File) error {
		if info, err := f.Stat(); err == nil && info.Mode().Perm() != 0o600 {
			_ = f.Chmod(0o600)
		}
		lines, err := h.load(f)
		if err == nil && lines > 2*maxHistory {
			err = h.rewrite(f)
		}
		return err
	})
	if err != nil {
		h.path = ""
	}
	return h, err
}

// locked calls f with the file, which no other session has at that time.
func (h *history) locked(f func(*os.File) error) error {
	file, err := os.OpenFile(h.path, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	// A file system without locks still appends whole writes.
	_ = unix.Flock(int(file.Fd()), unix.LOCK_EX)
	return f(file)
}

func (h *history) load(r io.Reader) (lines int, err error) {
	in := bufio.NewReader(r)
	for {
		line, err := in.ReadString('\n')
		if entry := unescape(strings.TrimSuffix(line, "\n")); !blank(entry) {
			lines++
			h.remember(entry)
		}
		if err == io.EOF {
			return lines, nil
		}
		if err != nil {
			return lines, err
		}
	}
}

func (h *history) rewrite(f *os.File) error {
	var b bytes.Buffer
	for _, entry := range h.entries {
		b.WriteString(escape(entry) + "\n")
	}
	if err := f.Truncate(0); err != nil {
		return err
	}
	_, err := f.Write(b.Bytes())
	return err
}

// remember adds a block to what this session knows, unless it is the last
// one over again.
func (h *history) remember(entry string) bool {
	if n := len(h.entries); n > 0 && h.entries[n-1] == entry || len(entry) > maxEntry {
		return false
	}
	h.entries = append(h.entries, entry)
	if len(h.entries) > maxHistory {
		h.entries = slices.Delete(h.entries, 0, len(h.entries)-maxHistory)
	}
	return true
}

// add keeps a block. An error says that it could not be written; it will be
// with the next one, and the error is not told again until that has been done.
func (h *history) add(entry string) error {
	if blank(entry) {
		return nil
	}
	h.session = append(h.session, entry)
	if !h.remember(entry) || h.path == "" {
		return nil
	}
	told := len(h.unsaved) > 0
	h.unsaved = append(h.unsaved, entry)
	err := h.locked(func(f *os.File) error {
		line := ""
		for _, entry := range h.unsaved {
			line += escape(entry) + "\n"
		}
		// A line that another program left unfinished must not swallow ours.
		if end, err := f.Seek(0, io.SeekEnd); err == nil && end > 0 {
			last := make([]byte, 1)
			if _, err := f.ReadAt(last, end-1); err == nil && last[0] != '\n' {
				line = "\n" + line
			}
		}
		_, err := f.WriteString(line)
		return err
	})
	if err == nil {
		h.unsaved = nil
	} else if told {
		err = nil
	}
	return err
}

var (
	escaper   = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`)
	unescaper = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\r`, "\r")
)

func escape(entry string) string { return escaper.Replace(entry) }
func unescape(line string) string {
	return unescaper.Replace(strings.ToValidUTF8(line, "\uFFFD"))
}
