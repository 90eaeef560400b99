#pragma once

#include <QPlainTextEdit>

namespace Widgets {

// A field for plain text of several lines with a limit on its length: pasted or dropped text beyond
// it is cut at once, and the user is told.
class TextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int kLongest = 100000; // characters

    explicit TextEdit(QWidget *parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

// Tells the user, at a point of the field, that what was pasted beyond `longest` was left out.
void tellLeftOut(QWidget *field, QPoint at, int longest);

} // namespace Widgets
