#pragma once

#include "widgets/window/mainwindow.h"

#include <QApplication>

// The first window of this process that shows a file; null if there is none.
inline Widgets::MainWindow *shownWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *window = qobject_cast<Widgets::MainWindow *>(widget);
        if (window && window->isVisible() && window->document())
            return window;
    }
    return nullptr;
}
