#pragma once

#include "models/readsource.h"
#include "system/result.h"
#include "widgets/kit/dialog.h"

#include <chrono>
#include <functional>
#include <memory>

namespace Ui {
class ReadingDialog;
}

namespace Widgets {

// Says that a document is being read, and can be told to stop.
class ReadingDialog : public Dialog
{
    Q_OBJECT

public:
    ReadingDialog(const QString &name, QWidget *parent);
    ~ReadingDialog() override;

private:
    std::unique_ptr<Ui::ReadingDialog> m_ui;
};

// How long a reading takes that need not be told of.
inline constexpr std::chrono::milliseconds kUnnoticed{500};

// Takes the text that `text` gives and reads its outline, both on a thread of their own; `text`
// must not touch anything that belongs to this one. Returns when it is done, and shows a
// ReadingDialog over `window` where that takes longer than `unnoticed`.
// System::Error::Reason::Cancelled when the user stops it; what was begun then ends by itself,
// unseen.
System::Result<Models::ReadSource>
readInBackground(const std::function<System::Result<QString>()> &text, const QString &name,
                 QWidget *window, std::chrono::milliseconds unnoticed = kUnnoticed);

} // namespace Widgets
