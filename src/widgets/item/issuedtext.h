#pragma once

#include <QWidget>

namespace Widgets {

class Label;
class LinkButton;

// The issued text of a node: its first lines, or those with a search term, and the whole text on
// demand. Plain text that can be selected.
class IssuedText : public QWidget
{
    Q_OBJECT

public:
    explicit IssuedText(QWidget *parent);

    void setText(const QString &text);
    void setTerms(const QStringList &terms); // marked in the text
    // How many lines are shown at most, until the user asks for all.
    void setLines(int lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString firstLines(const QString &text, int width) const;
    QString shortened(int width) const;
    void updateWords();
    void placeMore();

    QString m_text;
    QStringList m_terms;
    int m_lines = 2;
    bool m_whole = false;
    Label *m_words;
    LinkButton *m_more;
};

} // namespace Widgets
