// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/desktopdialogs.h"

#include <QPrintDialog>
#include <QPrinter>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace LeverArch {

namespace {

QFileDialog *chooser(QWidget *parent, const Dialogs::FileQuestion &question)
{
    auto *dialog = new QFileDialog(parent, question.caption);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!question.filter.isEmpty())
        dialog->setNameFilter(question.filter);
    if (!question.suffix.isEmpty())
        dialog->setDefaultSuffix(question.suffix);
    if (!question.suggestion.isEmpty()) {
        const QFileInfo suggested(question.suggestion);
        if (suggested.isDir()) {
            dialog->setDirectory(suggested.absoluteFilePath());
        } else {
            if (suggested.isAbsolute())
                dialog->setDirectory(suggested.absolutePath());
            dialog->selectFile(suggested.fileName());
        }
    }
    return dialog;
}

} // namespace

void DesktopDialogs::openFile(QWidget *parent, const FileQuestion &question,
                              std::function<void(QString)> then)
{
    QFileDialog *dialog = chooser(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void DesktopDialogs::openFiles(QWidget *parent, const FileQuestion &question,
                               std::function<void(QStringList)> then)
{
    QFileDialog *dialog = chooser(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
    dialog->open();
}

void DesktopDialogs::openFolder(QWidget *parent, const FileQuestion &question,
                                std::function<void(QString)> then)
{
    QFileDialog *dialog = chooser(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void DesktopDialogs::saveFile(QWidget *parent, const FileQuestion &question,
                              std::function<void(QString)> then)
{
    QFileDialog *dialog = chooser(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void DesktopDialogs::confirm(QWidget *parent, const Question &question, std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::Question, QString(), question.text,
                                QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(question.detail);
    QPushButton *go = box->addButton(question.verb, QMessageBox::AcceptRole);
    if (question.canBeUndone)
        box->setDefaultButton(go);
    else
        box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(go, &QPushButton::clicked, parent, std::move(then));
    box->open();
}

void DesktopDialogs::print(QWidget *parent, const PrintQuestion &question,
                           std::function<void(std::shared_ptr<QPrinter>)> then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(question.id);
    dialog->setWindowTitle(question.caption);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintPageRange |
                       QAbstractPrintDialog::PrintCurrentPage | QAbstractPrintDialog::PrintToFile);
    dialog->setMinMax(1, std::max(1, question.pageCount));
    QObject::connect(dialog, &QDialog::accepted, dialog, [printer, then] { then(printer); });
    dialog->open();
}

void DesktopDialogs::askText(QWidget *parent, const TextQuestion &question,
                             std::function<void(QString)> then, std::function<void()> declined)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(question.caption);
    dialog->setLabelText(question.text);
    dialog->setTextValue(question.suggestion);
    dialog->setOkButtonText(question.verb.isEmpty() ? QInputDialog::tr("Save") : question.verb);
    if (!question.refusal.isEmpty())
        dialog->setCancelButtonText(question.refusal);
    dialog->setTextEchoMode(question.secret ? QLineEdit::Password : QLineEdit::Normal);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent, std::move(then));
    if (declined)
        QObject::connect(dialog, &QDialog::rejected, parent, std::move(declined));
    dialog->open();
}

} // namespace LeverArch
