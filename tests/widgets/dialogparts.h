#pragma once

#include "support/catch.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTest>

// The widget of this name in a dialog. Fails the test if there is none.
template<typename Part>
Part *part(const QWidget &dialog, const char *name)
{
    auto *found = dialog.findChild<Part *>(QString::fromLatin1(name));
    REQUIRE(found);
    return found;
}

inline QPushButton *buttonOf(const QDialog &dialog, QDialogButtonBox::StandardButton which)
{
    return dialog.findChild<QDialogButtonBox *>()->button(which);
}

inline void clickOk(const QDialog *dialog)
{
    QTest::mouseClick(buttonOf(*dialog, QDialogButtonBox::Ok), Qt::LeftButton);
}
