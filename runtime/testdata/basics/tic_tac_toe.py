# a game played by minimax
WINS = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in WINS:
        if board[a] == board[b] == board[c] != " ":
            return board[a]
    return None if " " in board else "draw"


def show(board):
    rows = [" | ".join(board[i : i + 3]) for i in range(0, 9, 3)]
    print("\n--+---+--\n".join(rows))
    print()


visits = 0


def minimax(board, player, me):
    global visits
    visits += 1
    w = winner(board)
    if w == "draw":
        return 0, None
    if w:
        return (1 if w == me else -1), None
    best = None
    for i in [i for i, c in enumerate(board) if c == " "]:
        board[i] = player
        score, _ = minimax(board, "O" if player == "X" else "X", me)
        board[i] = " "
        if best is None or (score > best[0] if player == me else score < best[0]):
            best = score, i
    return best


board = list("X   O    ")
turn = "X"
while not (result := winner(board)):
    _, move = minimax(board, turn, turn)
    board[move] = turn
    print(turn, "plays", divmod(move, 3))
    turn = {"X": "O", "O": "X"}[turn]
show(board)
print("result:", result, "after", visits, "positions")
show("XX OO    ")
print(winner("XXXOO    "), winner("XOXXOOOXX"), winner(" " * 9))
