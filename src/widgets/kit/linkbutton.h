#pragma once

#include <QPushButton>

namespace Widgets {

// A button that looks like a link and can be made narrower than its text.
class LinkButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Ink { Accent, Secondary };

    explicit LinkButton(QWidget *parent, Ink ink = Ink::Accent);

    // Sets the words, in which "&" marks no shortcut; they are the accessible name, too.
    void setWords(const QString &words);
    void setInk(Ink ink);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Ink m_ink;
    QString m_words;
};

} // namespace Widgets
