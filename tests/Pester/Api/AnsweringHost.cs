using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace HostUp.Tests
{
    /// <summary>
    /// A PowerShell host with a person in front of it who answers questions with the labels given, and who reads everything. Compiled by
    /// the Pester tests.
    /// </summary>
    public sealed class AnsweringHost : PSHost
    {
        private readonly AnsweringUserInterface _ui;

        public AnsweringHost(params string[] answers)
        {
            _ui = new AnsweringUserInterface(answers);
        }

        public string[] Questions
        {
            get { return _ui.Questions.ToArray(); }
        }

        public string[] Lines
        {
            get { return _ui.Lines.ToArray(); }
        }

        public override CultureInfo CurrentCulture
        {
            get { return CultureInfo.CurrentCulture; }
        }

        public override CultureInfo CurrentUICulture
        {
            get { return CultureInfo.CurrentUICulture; }
        }

        public override Guid InstanceId { get; } = Guid.NewGuid();

        public override string Name
        {
            get { return "AnsweringHost"; }
        }

        public override PSHostUserInterface UI
        {
            get { return _ui; }
        }

        public override Version Version
        {
            get { return new Version(1, 0); }
        }

        public override void EnterNestedPrompt()
        {
            throw new NotSupportedException();
        }

        public override void ExitNestedPrompt()
        {
            throw new NotSupportedException();
        }

        public override void NotifyBeginApplication()
        {
        }

        public override void NotifyEndApplication()
        {
        }

        public override void SetShouldExit(int exitCode)
        {
        }

        private sealed class AnsweringUserInterface : PSHostUserInterface
        {
            private readonly Queue<string> _answers;

            public AnsweringUserInterface(string[] answers)
            {
                _answers = new Queue<string>(answers);
            }

            public List<string> Questions { get; } = new List<string>();

            public List<string> Lines { get; } = new List<string>();

            public override PSHostRawUserInterface RawUI
            {
                get { return null; }
            }

            public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
            {
                Questions.Add(caption + Environment.NewLine + message);
                if (_answers.Count == 0)
                {
                    throw new HostException("Nobody was expected to be asked: " + message);
                }

                string answer = _answers.Dequeue();

                // A label, or the letter that its & stands before: consoles take both.
                ChoiceDescription choice = choices.Single(candidate =>
                    candidate.Label.Replace("&", string.Empty) == answer
                    || (answer.Length == 1 && candidate.Label.ToUpperInvariant().Contains("&" + answer)));
                return choices.IndexOf(choice);
            }

            public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
            {
                throw new HostException("A value was asked for: " + message);
            }

            public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName)
            {
                throw new HostException("A credential was asked for: " + message);
            }

            public override PSCredential PromptForCredential(
                string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options)
            {
                throw new HostException("A credential was asked for: " + message);
            }

            public override string ReadLine()
            {
                throw new HostException("A line was asked for.");
            }

            public override SecureString ReadLineAsSecureString()
            {
                if (_answers.Count == 0)
                {
                    throw new HostException("A secret was asked for.");
                }

                var secret = new SecureString();
                foreach (char character in _answers.Dequeue())
                {
                    secret.AppendChar(character);
                }

                return secret;
            }

            public override void Write(string value)
            {
                Lines.Add(value);
            }

            public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
            {
                Lines.Add(value);
            }

            public override void WriteLine(string value)
            {
                Lines.Add(value);
            }

            public override void WriteDebugLine(string message)
            {
            }

            public override void WriteErrorLine(string value)
            {
            }

            public override void WriteProgress(long sourceId, ProgressRecord record)
            {
            }

            public override void WriteVerboseLine(string message)
            {
            }

            public override void WriteWarningLine(string message)
            {
                Lines.Add("WARNING: " + message);
            }
        }
    }
}
