// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QDialog>
#include <QMap>

class QLabel;
class QLineEdit;
class QPushButton;

namespace LeverArch {

class Workspace;

/// Whose case file this is: what is printed on everything that is handed over. Saved as one action,
/// which can be undone.
class BranchDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit BranchDialog(Workspace &workspace, QWidget *parent = nullptr);

    void accept() override;

private:
    QLineEdit *addLine(const char *key, const QString &label, const QString &hint);
    void load();
    void chooseColour();
    void showColour(const QColor &colour);

    Workspace &m_workspace;
    QMap<QString, QLineEdit *> m_lines; ///< By setting.
    QPushButton *m_colourButton;
    QColor m_colour;
    QLabel *m_fault;
};

} // namespace LeverArch
