#pragma once

#include "models/versions/copyforothers.h"
#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class CopyForOthersDialog;
}

namespace Widgets {

// What goes into a copy to give away.
class CopyForOthersDialog : public Dialog
{
    Q_OBJECT

public:
    explicit CopyForOthersDialog(QWidget *parent);
    ~CopyForOthersDialog() override;

    Models::CopyForOthers wanted() const;

private:
    std::unique_ptr<Ui::CopyForOthersDialog> m_ui;
};

// Makes the copy in another thread; where it takes long, says how far it is, and can be cancelled.
System::Result<void> makeCopyForOthers(const QString &file, const QString &into,
                                       const Models::CopyForOthers &wanted, QWidget *window);

} // namespace Widgets
