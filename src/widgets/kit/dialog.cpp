#include "widgets/kit/dialog.h"

#include "system/settings.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFontInfo>
#include <QLabel>
#include <QLayout>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr qreal kMostOfScreen = 0.95;

} // namespace

Dialog::Dialog(QWidget *parent)
    : QDialog(parent)
{
    followChanges(this, {.look = [this] { updateLook(); }});
}

// `others` are the buttons that are not the form's.
void Dialog::takeUpForm(const QList<QPushButton *> &others)
{
    for (QLabel *label : findChildren<QLabel *>())
        label->setTextFormat(Qt::PlainText);
    for (const auto *box : findChildren<QDialogButtonBox *>()) {
        connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                button->setProperty("primary", true);
        }
    }
    for (QPushButton *button : findChildren<QPushButton *>()) {
        const bool isInBox = qobject_cast<QDialogButtonBox *>(button->parentWidget());
        if (!isInBox && !button->isDefault() && !others.contains(button))
            button->setAutoDefault(false);
    }
}

void Dialog::resizeTo(qreal width, qreal height)
{
    const QSize wanted(scaled(this, width), scaled(this, height));
    resize(screen() ? wanted.boundedTo(screen()->availableSize() * kMostOfScreen) : wanted);
}

void Dialog::fitTo(qreal width)
{
    const int wide = scaled(this, width);
    const QSize wanted(wide, layout()->totalHeightForWidth(wide));
    resize(screen() ? wanted.boundedTo(screen()->availableSize() * kMostOfScreen) : wanted);
}

void Dialog::keepPlace(System::Settings *settings, const QString &name)
{
    m_settings = settings;
    m_place = u"%1@%2"_s.arg(name).arg(QFontInfo(QApplication::font()).pixelSize());
    if (!restoreGeometry(settings->state(m_place)))
        resize(sizeHint());
}

void Dialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (m_settings)
        m_settings->setState(m_place, saveGeometry());
}

} // namespace Widgets
