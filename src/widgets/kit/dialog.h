#pragma once

#include <QDialog>

namespace System {
class Settings;
}

namespace Widgets {

// What our dialogs share: sizes that follow the text, a place that is remembered, and words and
// looks that follow the language, the font and the palette while the dialog is open.
class Dialog : public QDialog
{
    Q_OBJECT

public:
    explicit Dialog(QWidget *parent);

protected:
    // Called after a change of the language, and after one of the look (see OnChange). They are not
    // called by the constructor of Dialog.
    virtual void retranslate() {}
    virtual void updateLook() {}

    // Resizes to pixels at 100 % text, but no larger than most of the screen.
    void resizeTo(qreal width, qreal height);
    // Resizes to `width` pixels at 100 % text, as high as the contents need.
    void fitTo(qreal width);
    // Opens where and as large as it was left with text of this size, the first time as large as
    // its size hint.
    void keepPlace(System::Settings *settings, const QString &name);

    void hideEvent(QHideEvent *event) override;

private:
    System::Settings *m_settings = nullptr; // null where the place is not remembered
    QString m_place;
};

} // namespace Widgets
