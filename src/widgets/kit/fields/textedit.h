#pragma once

#include <QPlainTextEdit>

namespace Widgets {

// Plain text of several lines, of which no more is taken in than it may hold: what is pasted or
// dropped beyond that is left out at once, and said so.
class TextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr int kLongest = 100000; // characters

    explicit TextEdit(QWidget *parent = nullptr);

protected:
    void insertFromMimeData(const QMimeData *source) override;
};

} // namespace Widgets
