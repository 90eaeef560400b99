#pragma once

#include "widgets/kit/form.h"
#include "widgets/kit/question.h"

#include <QDialog>
#include <QHash>
#include <QPushButton>

#include <optional>

class QLineEdit;

namespace System {
class Settings;
}

namespace Widgets {

// Base of our dialogs: its size follows the size of text, its place is remembered, and its look
// follows font and palette while it is open. The language does not change meanwhile, as dialogs are
// modal.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(QWidget *parent);

    void reject() override;
    // Rows that are wider than the screen, as with large text, are broken into several lines first.
    void setVisible(bool visible) override;

protected:
    // Called after a change of the look (see OnChange), but not by the constructor of Dialog.
    virtual void updateLook() {}

    // Lays `form` out in the dialog. Its labels then show plain text only, its button boxes accept
    // (by the window's filled button) and reject, and of its other buttons Enter presses none but
    // the default one.
    template<typename T>
    void setUp(const Form<T> &form)
    {
        const auto others = findChildren<QPushButton *>();
        form->setupUi(this);
        takeUpForm(others);
    }

    // Returns a size in pixels at 100 % text, but no larger than most of the screen.
    QSize sizeOnScreen(qreal width, qreal height) const;
    // Resizes to sizeOnScreen().
    void resizeTo(qreal width, qreal height);
    // Resizes to `width` pixels at 100 % text, as high as the contents need.
    void fitTo(qreal width);
    // Opens where and as large as it was left with text of this size, within the screen; the first
    // time as large as its size hint and in the middle of the window over which it opens.
    void keepPlace(System::Settings *settings, const QString &name);

    // What is asked before the dialog is closed unaccepted, by Esc or the window's button too; null
    // for nothing. By default asked where a button accepts the dialog and words would be lost:
    // words changed in a field of several lines, or more than a few characters typed in one line
    // that does not filter a list.
    virtual std::optional<Question> questionBeforeLeaving();

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void keepOnScreen();
    bool isLosingWords() const;
    bool isLosingWords(const QLineEdit *edit) const;
    void takeUpForm(const QList<QPushButton *> &others);

    System::Settings *m_settings = nullptr; // null where the place is not remembered
    QString m_place;
    QHash<const QLineEdit *, QString> m_atFirst; // what the fields held when the dialog opened
};

} // namespace Widgets
