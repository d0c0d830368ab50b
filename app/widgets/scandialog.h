// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/intake.h"
#include "intake/scanner.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace LeverArch {

class Workspace;

/// Scans page after page until the paper is whole, puts it into the case file, and only then lets go
/// of its pages. What was chosen last is chosen again.
class ScanDialog final : public QDialog
{
    Q_OBJECT

public:
    ScanDialog(Workspace &workspace, const ScannerOptions &options, QWidget *parent = nullptr);

    qsizetype pageCount() const { return m_pages.size(); }

    void reject() override; ///< Asks first when there are pages.

Q_SIGNALS:
    /// The papers are kept under an account of their own (intake/keptpapers.h), to be gone on with.
    void scanned(const QList<LeverArch::NamedPaper> &papers, LeverArch::Id account);

private:
    QWidget *makePages();
    void makeChoices(QFormLayout *form);
    void connectScanner();
    void showDevices(const QList<ScanDevice> &devices);
    void showChoices(const ScanChoices &choices);
    void scan();
    void addPage(const QByteArray &png);
    void removePages();
    void done();
    struct Kept
    {
        QList<NamedPaper> papers;
        Id account;
    };
    void handOver(const Kept &kept);
    void say(const QString &sentence, bool wrong = false);
    void refresh();
    void remember() const;
    ScanOrder order() const;

    Workspace &m_workspace;
    Scanner *m_scanner;
    QComboBox *m_device;
    QComboBox *m_source;
    QComboBox *m_colour;
    QListWidget *m_list;
    QCheckBox *m_apart;
    QLabel *m_said;
    QProgressBar *m_progress;
    QPushButton *m_scan = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_done = nullptr;
    QList<QByteArray> m_pages; ///< PNG, in the order of the list.
    int m_dotsPerInch = 0;
    bool m_making = false;
};

} // namespace LeverArch
