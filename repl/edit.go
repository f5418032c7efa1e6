package repl

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// editElsewhere opens the block in the user's editor; what comes back stands
// in the prompt, and is not run.
func (p *prompt) editElsewhere(Key) {
	text := p.editor.String()
	p.mu.Unlock()
	edited, err := editText(p.term, p.screen, text)
	p.mu.Lock()
	if err != nil {
		p.screen.Print(p.printer.Warning("%v", err))
		return
	}
	p.editor.set(edited, len([]rune(edited)))
	p.editor.pasted = strings.Contains(edited, "\n")
}

// editText runs the user's editor on text, with the terminal to itself.
func editText(term Terminal, screen *Screen, text string) (string, error) {
	f, err := os.CreateTemp("", "inloop-*.py")
	if err != nil {
		return "", err
	}
	defer os.Remove(f.Name())
	if text != "" && !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	_, err = f.WriteString(text)
	if err := firstError(err, f.Close()); err != nil {
		return "", err
	}
	screen.StepAside()
	term.Lend(func() { err = runEditor(f.Name()) })
	screen.StepBack()
	if err != nil {
		return "", err
	}
	edited, err := os.ReadFile(f.Name())
	if err != nil {
		return "", err
	}
	return strings.TrimRight(cleanPaste(edited), "\n"), nil
}

func firstError(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// runEditor starts $VISUAL or $EDITOR, which may come with arguments.
func runEditor(file string) error {
	command := os.Getenv("VISUAL")
	if command == "" {
		command = os.Getenv("EDITOR")
	}
	words := strings.Fields(command)
	if len(words) == 0 {
		words = []string{"vi"}
	}
	cmd := exec.Command(words[0], append(words[1:], file)...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("editor %s: %w", words[0], err)
	}
	return nil
}
