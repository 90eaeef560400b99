#include "widgets/kit/fonts/chinesefont.h"

#include "widgets/kit/style/icons.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr QSize kPicture(617, 100); // size in which the picture is drawn
constexpr auto kPackage = "fonts-noto-cjk";
constexpr auto kEnglish = "No Chinese font is installed. Install one, for example the package "
                          "fonts-noto-cjk, and start the program again.";

} // namespace

bool canShowChinese()
{
    const QFontMetrics metrics(QApplication::font());
    return metrics.inFontUcs4(U'\u5173') && metrics.inFontUcs4(U'\u8981');
}

// Shows the Chinese sentence as a picture, with English words beside it. Not translated by tr(), as
// no translated Chinese could be read here.
void sayNoChineseFont()
{
    std::fprintf(stderr, "yaodian: %s\n", kEnglish);
    QDialog dialog;
    dialog.setObjectName(u"noChineseFontDialog"_s);
    dialog.setWindowTitle(u"Yaodian"_s);
    auto *picture = new QLabel(&dialog);
    picture->setPixmap(icon(u"no-chinese-font"_s).pixmap(kPicture, dialog.devicePixelRatio()));
    picture->setAccessibleName(QString::fromLatin1(kEnglish));
    auto *package = new QLabel(QString::fromLatin1(kPackage), &dialog);
    package->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    buttons->button(QDialogButtonBox::Close)->setText(u"Close"_s);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(picture);
    column->addWidget(package);
    column->addWidget(buttons);
    dialog.exec();
}

} // namespace Widgets
